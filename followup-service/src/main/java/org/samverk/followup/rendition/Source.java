package org.samverk.followup.rendition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.OccasionRow;
import org.samverk.followup.occasion.report.Report;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.followup.role.Role;
import org.samverk.followup.role.RoleView;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Text;
import org.samverk.kit.document.Wording;

/// What a document is written from: a report, and the language it is shown in.
///
/// @param report that is shown; absent while there is none for its reader
/// @param draft whether it was not submitted
record Source(
        OccasionRow row,
        @Nullable ReportView report,
        boolean draft,
        Around around,
        List<ReadSeries> series,
        Wording wording) {

    Optional<ReportView> reported() {
        return Optional.ofNullable(report);
    }

    /// What the report showed when it was submitted; absent while it is a draft, and where it was not kept.
    Report.@Nullable Shown shown() {
        var submitted = row.state().report();
        return draft || submitted == null ? null : submitted.shown();
    }

    /// Whether a submitted report shows what is measured as that is now, since it was not kept.
    boolean asNow() {
        return !draft && row.state().report() != null && shown() == null;
    }

    @Nullable
    KnownSubject subject() {
        return row.titles().subject();
    }

    /// The agreement that what is followed up is, or belongs to.
    @Nullable
    KnownSubject agreement() {
        var subject = subject();
        return subject == null || subject.agreementId() == null
                ? null
                : around.seen().get(subject.agreementId());
    }

    /// By the name it is last known by, and who has taken its place.
    Text name(Role role) {
        var view = RoleView.of(role, row.names(), row.sides().forums());
        if (view.forumName() != null) {
            return wording.of(view.forumName());
        }
        if (view.name() == null) {
            return Text.of(say("role.hidden"));
        }
        var current = view.currentPartnerId() == null
                ? null
                : row.names().of(view.currentPartnerId()).name();
        return Text.of(current == null ? view.name() : say("role.takenOver", view.name(), current));
    }

    /// What it is called; where that is not for its reader to know, that it is not.
    Text title(UUID id) {
        var known = around.seen().get(id);
        return known == null ? Text.of(say("hidden")) : text(known.title());
    }

    Text text(Map<String, String> texts) {
        return wording.of(texts);
    }

    String say(String key, Object... with) {
        return wording.say(key, with);
    }

    String day(LocalDate day) {
        return wording.say(day);
    }

    /// The day on which it was, where the plan is.
    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneId.of(row.state().timeZone())));
    }

    Stream<Fact> fact(String label, @Nullable Text text) {
        return text == null || text.value().isEmpty() ? Stream.empty() : Stream.of(new Fact(say(label), text));
    }

    Stream<Fact> fact(String label, @Nullable String text) {
        return fact(label, Text.of(text));
    }

    Block paragraph(String label, Object... with) {
        return new Block.Paragraph(Text.of(say(label, with)));
    }

    /// Whether the report was returned and is still to be mended, also when the comment it was returned with has been
    /// erased.
    boolean returned() {
        return report != null
                && switch (row.state().status()) {
                    case RETURNED -> true;
                    case IN_PROGRESS -> report.comment() != null;
                    case SCHEDULED, REPORTED, RECEIVED, SKIPPED, CANCELLED -> false;
                };
    }
}
