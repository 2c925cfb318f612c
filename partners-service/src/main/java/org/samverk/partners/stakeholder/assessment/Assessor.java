package org.samverk.partners.stakeholder.assessment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.partners.stakeholder.profile.FunctionRole;

/// Who assesses: an organisation, in a function where that matters. Never a person.
@Schema(name = "Assessor")
@JsonIgnoreProperties("name")
public record Assessor(@NotNull UUID partnerId, @Nullable FunctionRole role) {}
