package org.samverk.followup.need.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What there is one of only: the database lets one in.
@ApplicationScoped
class HealthReportConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return switch (constraint) {
            case "public_health_report_external_id_unique" -> Optional.of(new ExternalIdTaken());
            case "public_health_report_published_once" -> Optional.of(new HealthReportRefusal.PublishedAlready());
            default -> Optional.empty();
        };
    }
}
