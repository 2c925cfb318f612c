package org.samverk.kit.value;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something elsewhere, by id and the name it is last known by.
@Schema(name = "Reference")
public record Reference(UUID id, @Nullable String name) {}
