package org.samverk.followup.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;
import org.samverk.kit.value.Lists;

/// Follows agreements with their goals, activities and pilots. What else their service keeps goes by.
@ApplicationScoped
class AgreementsFeed implements FeedHandler {
    private static final String CANCELLED = "CANCELLED";

    /// The members of the agreements' events that are of use here.
    record Agreement(Numbered terms, Standing standing) {
        record Numbered(int termsVersion, Terms terms) {}

        record Terms(Map<String, String> title, String type, List<Party> parties, List<Goal> goals) {
            Set<UUID> partners() {
                return parties.stream().map(Party::partnerId).collect(Collectors.toSet());
            }

            List<Placed> allGoals() {
                return goals.stream().flatMap(goal -> goal.placed(null)).toList();
            }
        }

        record Party(UUID partnerId) {}

        /// @param parent the goal it is beneath
        record Placed(Goal goal, @Nullable UUID parent) {
            KnownSubject.Target at(int place) {
                return new KnownSubject.Target(
                        place,
                        goal.number,
                        goal.baseline,
                        goal.target,
                        goal.unit,
                        goal.dueDate,
                        Lists.copy(goal.indicatorIds),
                        parent,
                        goal.level);
            }
        }

        record Goal(
                UUID id,
                @Nullable String level,
                Map<String, String> title,
                String number,
                @Nullable BigDecimal baseline,
                @Nullable BigDecimal target,
                @Nullable String unit,
                @Nullable LocalDate dueDate,
                @Nullable List<UUID> indicatorIds,
                List<Goal> subGoals) {
            Stream<Placed> placed(@Nullable UUID parent) {
                return Stream.concat(
                        Stream.of(new Placed(this, parent)), subGoals.stream().flatMap(goal -> goal.placed(id)));
            }
        }

        record Standing(
                String phase,
                @Nullable LocalDate beginsOn,
                @Nullable LocalDate endsOn,
                @Nullable LocalDate terminatesOn,
                @Nullable LocalDate renewedOn) {

            /// The last day in force: by its text, by notice, or before another takes its place.
            @Nullable
            LocalDate lastDay() {
                var replaced = renewedOn == null ? null : renewedOn.minusDays(1);
                return Stream.of(endsOn, terminatesOn, replaced)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            }
        }
    }

    record Activity(Work content, String status) {
        record Work(
                Map<String, String> title,
                @Nullable UUID agreementId,
                UUID ownerPartnerId,
                @Nullable UUID responsiblePartnerId,
                List<UUID> participantIds) {
            Set<UUID> partners() {
                return Stream.concat(
                                Stream.of(ownerPartnerId),
                                Stream.concat(Stream.ofNullable(responsiblePartnerId), participantIds.stream()))
                        .collect(Collectors.toSet());
            }
        }
    }

    record Pilot(UUID ownerPartnerId, Trial content) {
        record Trial(Map<String, String> title, List<UUID> foundingPartnerIds) {}

        Set<UUID> partners() {
            return Stream.concat(Stream.of(ownerPartnerId), content.foundingPartnerIds().stream())
                    .collect(Collectors.toSet());
        }
    }

    private final KeepSubjects subjects;

    AgreementsFeed(KeepSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String feed() {
        return KnownSubjects.AGREEMENTS;
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() == null) {
            return;
        }
        var news = News.of(event, event.data());
        var told = switch (news.kind()) {
            case "agreement" -> agreement(news);
            case "activity" -> List.of(activity(news));
            case "pilot" -> List.of(pilot(news));
            default -> List.<KnownSubject>of();
        };
        if (!told.isEmpty()) {
            subjects.keep(told, Long.parseLong(event.sequence()));
        }
    }

    private static List<KnownSubject> agreement(News news) {
        var told = news.as(Agreement.class);
        var newest = told.terms().terms();
        var goals = newest.allGoals();
        var terms = new KnownSubject.Terms(
                told.terms().termsVersion(),
                newest.type(),
                goals.stream().map(placed -> placed.goal().id()).collect(Collectors.toSet()),
                told.standing().beginsOn(),
                told.standing().lastDay());
        var cancelled = told.standing().phase().equals(CANCELLED);
        var all = new ArrayList<KnownSubject>();
        all.add(new KnownSubject(
                new Subject(Subject.Type.AGREEMENT, news.id()),
                newest.title(),
                news.owner(),
                newest.partners(),
                news.id(),
                terms,
                null,
                cancelled,
                news.deletion(),
                news.event().access()));
        for (var place = 0; place < goals.size(); place++) {
            var placed = goals.get(place);
            var goal = placed.goal();
            all.add(new KnownSubject(
                    new Subject(Subject.Type.GOAL, goal.id()),
                    goal.title(),
                    news.owner(),
                    newest.partners(),
                    news.id(),
                    null,
                    placed.at(place),
                    cancelled,
                    news.deletion(),
                    news.event().access()));
        }
        return all;
    }

    private static KnownSubject activity(News news) {
        var told = news.as(Activity.class);
        return new KnownSubject(
                new Subject(Subject.Type.ACTIVITY, news.id()),
                told.content().title(),
                news.owner(),
                told.content().partners(),
                told.content().agreementId(),
                null,
                null,
                told.status().equals(CANCELLED),
                news.deletion(),
                news.event().access());
    }

    /// A closed pilot is looked back on.
    private static KnownSubject pilot(News news) {
        var told = news.as(Pilot.class);
        return new KnownSubject(
                new Subject(Subject.Type.PILOT, news.id()),
                told.content().title(),
                news.owner(),
                told.partners(),
                null,
                null,
                null,
                false,
                news.deletion(),
                news.event().access());
    }
}
