package org.samverk.partners.initiative.report;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An initiative, by id and title.
@Schema(name = "InitiativeReference")
record MappedInitiative(UUID id, Map<String, String> title) {}
