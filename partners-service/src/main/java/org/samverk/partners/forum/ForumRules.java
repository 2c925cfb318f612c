package org.samverk.partners.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.content.ForumContent;
import org.samverk.partners.forum.seat.Lineages;
import org.samverk.partners.forum.seat.PartnerLines;
import org.samverk.partners.partner.registered.RegisteredPartner;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.KnownCodes;

/// The rules about a forum that the register, the reference data and other forums have a say in.
@ApplicationScoped
public class ForumRules {
    private final Forums forums;
    private final RegisteredPartners partners;
    private final PartnerLines lines;
    private final KnownCodes codes;

    ForumRules(Forums forums, RegisteredPartners partners, PartnerLines lines, KnownCodes codes) {
        this.forums = forums;
        this.partners = partners;
        this.lines = lines;
        this.codes = codes;
    }

    /// @param sent the owners as the body has them
    /// @throws org.samverk.kit.problem.Refusal naming everything that is not there, or not for this actor to see
    void checkNew(ForumContent content, List<UUID> sent, Actor actor) {
        refuseUnknown(content, sent, List.of(), lines(content), actor);
    }

    /// Whether a forum comes to stand elsewhere.
    static boolean moves(ForumContent wanted, ForumContent before) {
        return !lines(before).entrySet().containsAll(lines(wanted).entrySet());
    }

    /// A line that stays as it is may lead to what this actor does not see.
    /// @throws org.samverk.kit.problem.Refusal naming everything that is not there, or not for this actor to see
    /// @throws ForumRefusal.Cycle when the forum would come to be above itself
    void check(ForumContent content, Forum forum, Actor actor) {
        var before = lines(forum.state().content());
        var changed = new HashMap<>(lines(content));
        changed.entrySet().removeAll(before.entrySet());
        refuseUnknown(content, content.ownerPartnerIds(), forum.state().owners(), changed, actor);
        changed.forEach((pointer, above) -> {
            if (forums.leadsTo(above, forum.id(), column(pointer))) {
                throw new ForumRefusal.Cycle(pointer);
            }
        });
    }

    private static Map<String, UUID> lines(ForumContent content) {
        var lines = new HashMap<String, UUID>();
        put(lines, "/parentForumId", content.parentForumId());
        put(lines, "/reportsToForumId", content.reportsToForumId());
        return lines;
    }

    private static String column(String pointer) {
        return pointer.equals("/parentForumId") ? "parent_id" : "reports_to_id";
    }

    private void refuseUnknown(
            ForumContent content, List<UUID> sent, Collection<UUID> standing, Map<String, UUID> above, Actor actor) {
        var owners = owners(content, sent);
        var known = partners.of(owners.values());
        RegisteredPartners.refuse(
                owners,
                standing,
                known,
                Stream.of(
                                codes.unknownAreas(content.areas()),
                                codes.unknownThemes(content.themes()),
                                unseen(above, actor))
                        .flatMap(errors -> errors));
        requireOnce(content.ownerPartnerIds(), standing, known);
    }

    /// Two that were merged while both owned it may stay.
    private static void requireOnce(List<UUID> owners, Collection<UUID> standing, Map<UUID, RegisteredPartner> known) {
        var fresh = new HashSet<UUID>();
        var standingNow = new HashSet<UUID>();
        var twice = new ArrayList<FieldError>();
        for (var i = 0; i < owners.size(); i++) {
            var current = Objects.requireNonNull(known.get(owners.get(i))).currentId();
            var stood = standing.contains(owners.get(i));
            if (fresh.contains(current) || (!stood && standingNow.contains(current))) {
                twice.add(FieldError.at("/ownerPartnerIds/" + i, "taken", "Owns it under another id already."));
            }
            (stood ? standingNow : fresh).add(current);
        }
        if (!twice.isEmpty()) {
            throw new ForumRefusal.OwnerTwice(twice);
        }
    }

    private static Map<String, UUID> owners(ForumContent content, List<UUID> sent) {
        var owners = new HashMap<String, UUID>();
        for (var i = 0; i < content.ownerPartnerIds().size(); i++) {
            owners.put(
                    sent.isEmpty() ? "" : "/ownerPartnerIds/" + i,
                    content.ownerPartnerIds().get(i));
        }
        return owners;
    }

    private Stream<FieldError> unseen(Map<String, UUID> named, Actor actor) {
        var seen = forums.seen(named.values(), actor);
        return named.entrySet().stream()
                .filter(entry -> !seen.contains(entry.getValue()))
                .map(entry -> FieldError.at(entry.getKey(), "unknown-forum", "There is no such forum."));
    }

    /// @throws org.samverk.kit.problem.Refusal when there is no such partner or forum
    /// @throws ForumRefusal.NotConcerned when the partner has to do with neither forum
    public void checkComing(Forum forum, Coming coming, Actor actor) {
        var by = new HashMap<String, UUID>();
        put(by, "/appointedByForumId", coming.appointedBy());
        partners.require(
                Map.of(coming.pointer(), coming.partner()),
                Stream.ofNullable(coming.before()).toList(),
                coming.sameSender() ? Stream.empty() : unseen(by, actor));
        if (coming.appointedBy() == null && !coming.always()) {
            return;
        }
        var concerned = new HashSet<>(forum.state().owners());
        if (coming.always()) {
            forum.state().seats().forEach(seat -> concerned.add(seat.content().partnerId()));
        }
        if (coming.appointedBy() != null) {
            concerned.addAll(forums.concernedIn(coming.appointedBy()));
        }
        var all = new HashSet<>(concerned);
        all.add(coming.partner());
        if (!lines.of(all).concerned(coming.partner(), concerned)) {
            throw new ForumRefusal.NotConcerned(coming.pointer());
        }
    }

    /// One who is to sit here or to be appointed.
    ///
    /// @param pointer where the partner stands
    /// @param before who stands there now; absent for a new place
    /// @param appointedBy the forum that decided it; absent when it is this one
    /// @param always whether it has to be a party concerned even when no other forum sent it
    /// @param sameSender whether that forum decided it before, so that it need not be seen
    public record Coming(
            String pointer,
            UUID partner,
            @Nullable UUID before,
            @Nullable UUID appointedBy,
            boolean always,
            boolean sameSender) {}

    /// From whom all come that a forum mentions, and these.
    public Lineages known(Forum forum, UUID... more) {
        return known(forum.state(), List.of(more));
    }

    public Lineages known(ForumState state, List<UUID> more) {
        return lines.of(Stream.concat(state.partners(), more.stream()).toList());
    }

    /// Whose days an owner's days are; the owner is known.
    ZoneId zone(UUID owner) {
        return Objects.requireNonNull(partners.of(Set.of(owner)).get(owner))
                .country()
                .zone();
    }

    private static void put(Map<String, UUID> named, String pointer, @Nullable UUID id) {
        if (id != null) {
            named.put(pointer, id);
        }
    }
}
