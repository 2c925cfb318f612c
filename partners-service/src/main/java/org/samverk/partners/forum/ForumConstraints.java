package org.samverk.partners.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.ExternalIdTaken;

/// What belongs to one forum of an owner only: the database lets one in.
@ApplicationScoped
class ForumConstraints implements ConstraintNames {
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("forum_external_id_unique") ? Optional.of(new ExternalIdTaken()) : Optional.empty();
    }
}
