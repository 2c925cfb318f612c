package org.samverk.followup.plan.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.role.Role;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.problem.Blames;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.value.Lists;
import org.samverk.kit.value.Localised;

/// What is said of a plan: the body of POST and PUT, and the core of the stored state. A draft may leave open how,
/// when, by whom and to whom; it cannot be activated before they are settled.
@Schema(name = "FollowupPlanContent")
@JsonIgnoreProperties({"id", "version", "status", "owner", "scheduledUntil", "createdAt", "updatedAt", "_links"})
public record PlanContent(
        @Schema(description = "Whose it is; by default the caller's own organisation. A registrar may name another.")
        @Nullable
        UUID ownerPartnerId,

        @NotNull @Valid Subject subject,
        @NotNull @Localised(max = 300, oneLine = true) Map<String, String> title,
        @Size(max = 4) List<@NotNull Purpose> purposes,

        @Schema(description = "Who reports") @Valid @Nullable
        Role reporter,

        @Schema(description = "Who is reported to; another than the reporter") @Valid @Nullable
        Role recipient,

        @Valid @Nullable How how,
        @Valid @Nullable When when,

        @Schema(
                description = "Whose days its days are; by default those of the owner's country",
                examples = "Europe/Copenhagen")
        @Size(max = 50)
        @Nullable
        String timeZone,

        @Schema(description = "What the report shall answer") @Size(max = 50)
        List<@NotNull @Localised(max = 1000) Map<String, String>> questions,

        @Schema(description = "How what was reached is to last") @Localised @Nullable
        Map<String, String> sustainabilityText,

        @Schema(
                description =
                        "How far ahead the plan looks: until when what was reached is to last. It ends no occasions; those come by `when`, whose rule may end by UNTIL or COUNT")
        @Nullable
        LocalDate horizon) {

    public PlanContent {
        purposes = Lists.copy(purposes);
        questions = Lists.copy(questions);
    }

    @Schema(name = "FollowupPurpose")
    public enum Purpose {
        IMPROVEMENT,
        LEARNING,
        CONTROL,
        REPORTING
    }

    /// By which methods.
    @Schema(name = "FollowupMethods")
    public record How(
            @NotEmpty @Size(max = 6) List<@NotNull Method> methods,

            @Localised @Nullable Map<String, String> description) {
        public How {
            methods = Lists.copy(methods);
        }
    }

    @Schema(name = "FollowupMethod")
    public enum Method {
        INDICATORS,
        SURVEY,
        INTERVIEW,
        WORKSHOP,
        DOCUMENT_REVIEW,
        SITE_VISIT
    }

    @Blames("recipient")
    @Schema(hidden = true)
    @AssertTrue(message = "who reports is not who is reported to")
    boolean isRecipientAnother() {
        return reporter == null || recipient == null || !reporter.equals(recipient);
    }

    @Blames("timeZone")
    @Schema(hidden = true)
    @AssertTrue(message = "an IANA time zone, as Europe/Stockholm")
    boolean isTimeZoneInOrder() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    /// Whether the same report to the same.
    public boolean sameRoles(PlanContent other) {
        return Objects.equals(reporter, other.reporter) && Objects.equals(recipient, other.recipient);
    }

    /// What it leaves open, and must not to be activated.
    public List<FieldError> missing() {
        var missing = new ArrayList<FieldError>();
        require(how, "/how", "How it is followed up is not settled.", missing);
        require(when, "/when", "When it is followed up is not settled.", missing);
        require(reporter, "/reporter", "Who reports is not settled.", missing);
        require(recipient, "/recipient", "Who is reported to is not settled.", missing);
        return missing;
    }

    private static void require(@Nullable Object settled, String pointer, String detail, List<FieldError> missing) {
        if (settled == null) {
            missing.add(FieldError.at(pointer, "required", detail));
        }
    }

    /// Once settled, never absent.
    public String zone() {
        return Objects.requireNonNull(timeZone);
    }

    /// The same by another rule.
    public PlanContent on(@Nullable When other) {
        return new PlanContent(
                ownerPartnerId,
                subject,
                title,
                purposes,
                reporter,
                recipient,
                how,
                other,
                timeZone,
                questions,
                sustainabilityText,
                horizon);
    }

    /// The same, with what it leaves to the service settled.
    public PlanContent settled(UUID owner, String zone) {
        return new PlanContent(
                ownerPartnerId == null ? owner : ownerPartnerId,
                subject,
                title,
                purposes,
                reporter,
                recipient,
                how,
                when,
                timeZone == null ? zone : timeZone,
                questions,
                sustainabilityText,
                horizon);
    }
}
