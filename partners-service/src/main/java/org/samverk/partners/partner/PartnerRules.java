package org.samverk.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Country;
import org.samverk.partners.partner.profile.PartnerContent;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.registered.Lineage;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.KnownCodes;

/// The rules about one partner that other partners and the reference data have a say in.
@ApplicationScoped
public class PartnerRules {
    private final Partners partners;
    private final Lineage lineage;
    private final RegisteredPartners registered;
    private final KnownCodes codes;

    PartnerRules(Partners partners, Lineage lineage, RegisteredPartners registered, KnownCodes codes) {
        this.partners = partners;
        this.lineage = lineage;
        this.registered = registered;
        this.codes = codes;
    }

    /// @param id the partner that is to say this of itself; null for a new one
    /// @throws PartnerRefusal naming the first rule that is broken, and every field that breaks it
    void check(PartnerContent wanted, @Nullable UUID id) {
        var content = wanted.normalised();
        numbersHold(content);
        numbersAreFree(content, id);
        referencesAreKnown(content, id);
        areasFitTheKind(content);
        parentFitsTheKind(content, id);
        unitsFitTheKind(content, id);
        if (content.parentPartnerId() != null
                && id != null
                && lineage.beneath(id).contains(content.parentPartnerId())) {
            throw new PartnerRefusal.Cycle("/parentPartnerId");
        }
    }

    private static void numbersHold(PartnerContent content) {
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < content.identifiers().size(); i++) {
            var identifier = content.identifiers().get(i);
            for (var fault : identifier.scheme().faults(identifier.value())) {
                errors.add(
                        FieldError.at("/identifiers/" + i + "/value", fault, "Not a number of " + identifier.scheme()));
            }
        }
        if (!errors.isEmpty()) {
            throw new PartnerRefusal.InvalidIdentifier(errors);
        }
    }

    private void referencesAreKnown(PartnerContent content, @Nullable UUID id) {
        var before = id == null ? null : partners.findById(id).state().content();
        registered.require(
                named(content),
                before == null ? List.of() : named(before).values(),
                Stream.concat(codes.unknownAreas(content.areas()), codes.unknownThemes(content.themes())));
        var standing = before == null ? Set.<UUID>of() : Set.copyOf(before.memberships());
        if (!standing.containsAll(content.memberships())) {
            membersAreOthers(content.memberships(), standing, id);
        }
    }

    /// Others than the body itself and than one another, under whichever id; those that were merged since may stay.
    private void membersAreOthers(List<UUID> members, Set<UUID> standing, @Nullable UUID id) {
        var current = registered.current(
                Stream.concat(Stream.ofNullable(id), members.stream()).toList());
        var twice = new ArrayList<FieldError>();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var joins = !standing.contains(member);
            if (id != null && joins && current.apply(member).equals(current.apply(id))) {
                throw new PartnerRefusal.Cycle("/memberships/" + i);
            }
            if (members.subList(0, i).stream()
                    .filter(other -> joins || !standing.contains(other))
                    .anyMatch(other -> current.apply(other).equals(current.apply(member)))) {
                twice.add(FieldError.at("/memberships/" + i, "taken", "Is a member under another id already."));
            }
        }
        if (!twice.isEmpty()) {
            throw new PartnerRefusal.MemberTwice(twice);
        }
    }

    private static Map<String, UUID> named(PartnerContent content) {
        var named = new LinkedHashMap<String, UUID>();
        if (content.parentPartnerId() != null) {
            named.put("/parentPartnerId", content.parentPartnerId());
        }
        for (var i = 0; i < content.memberships().size(); i++) {
            named.put("/memberships/" + i, content.memberships().get(i));
        }
        return named;
    }

    /// The register holds the areas of Sweden and Denmark; elsewhere there is nothing to demand.
    private static void areasFitTheKind(PartnerContent content) {
        if (content.country() != Country.SE && content.country() != Country.DK) {
            return;
        }
        if (content.areas().stream().anyMatch(area -> area.country() != content.country())
                && content.kind().governs()) {
            throw new PartnerRefusal.WrongAreas("A municipality or region governs areas of its own country.");
        }
        if (content.kind() == PartnerKind.MUNICIPALITY && number(content, AreaLevel.MUNICIPALITY) != 1) {
            throw new PartnerRefusal.WrongAreas("A municipality has exactly one area of level MUNICIPALITY.");
        }
        if (content.kind() == PartnerKind.REGION && !areasFitARegion(content)) {
            throw new PartnerRefusal.WrongAreas(
                    "A region has one area of level REGION, or several that it takes over from its `validFrom`.");
        }
    }

    /// A region that others are joined into governs their areas; it may have to be entered before there is a code for
    /// the new area.
    private static boolean areasFitARegion(PartnerContent content) {
        var areas = number(content, AreaLevel.REGION);
        return areas == 1 || (areas > 1 && content.validFrom() != null);
    }

    /// An administration is one of a municipality, a board one of a region; either may be a unit of another
    /// such. What was entered otherwise before may stay so.
    private void parentFitsTheKind(PartnerContent content, @Nullable UUID id) {
        var parent = content.parentPartnerId();
        if (parent == null || (id != null && staysUnder(content, partners.findById(id)))) {
            return;
        }
        if (!fits(content.kind(), partners.findById(parent).state().content())) {
            throw new PartnerRefusal.WrongParent(content.kind());
        }
    }

    /// The same from above: a partner does not become what those beneath it cannot be units of.
    private void unitsFitTheKind(PartnerContent content, @Nullable UUID id) {
        if (id == null) {
            return;
        }
        var before = partners.findById(id).state().content();
        if (before.kind() == content.kind() && before.areas().equals(content.areas())) {
            return;
        }
        partners.kindsOfUnits(id).stream()
                .filter(kind -> fits(kind, before) && !fits(kind, content))
                .findFirst()
                .ifPresent(kind -> {
                    throw new PartnerRefusal.WrongUnits(kind);
                });
    }

    private static boolean fits(PartnerKind unit, PartnerContent above) {
        return above.kind() == unit
                || switch (unit) {
                    case MUNICIPAL_ADMINISTRATION -> above.kind() == PartnerKind.MUNICIPALITY;
                    case REGIONAL_BOARD -> above.kind() == PartnerKind.REGION || number(above, AreaLevel.REGION) > 0;
                    default -> true;
                };
    }

    private static boolean staysUnder(PartnerContent content, Partner before) {
        var said = before.state().content();
        return content.kind() == said.kind() && Objects.equals(content.parentPartnerId(), said.parentPartnerId());
    }

    /// A token that names an area is one partner's. Who comes to govern an area that another governs already is turned
    /// away: it could have been there before that one, and take its tokens over.
    /// @throws PartnerRefusal.AreaGoverned naming who does now
    public void governsAlone(PartnerState before, PartnerState after, Instant now) {
        var fresh = new HashSet<>(after.governedAt(now));
        fresh.removeAll(before.governedAt(now));
        if (!fresh.isEmpty()) {
            lineage.governingNow(fresh, after.content().country()).ifPresent(other -> {
                throw new PartnerRefusal.AreaGoverned(other);
            });
        }
    }

    private static long number(PartnerContent content, AreaLevel level) {
        return content.areas().stream().filter(area -> area.level() == level).count();
    }

    /// @throws PartnerRefusal.IdentifierTaken naming who has a number of this partner now
    public void numbersAreFree(PartnerContent content, @Nullable UUID id) {
        for (var i = 0; i < content.identifiers().size(); i++) {
            var identifier = content.identifiers().get(i);
            var holder = partners.withIdentifier(identifier.scheme(), identifier.value());
            if (holder.isPresent() && !holder.get().equals(id)) {
                var error =
                        FieldError.at("/identifiers/" + i + "/value", "taken", "Belongs to partner " + holder.get());
                throw new PartnerRefusal.IdentifierTaken(holder.get(), List.of(error));
            }
        }
    }
}
