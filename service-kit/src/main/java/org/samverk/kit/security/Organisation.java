package org.samverk.kit.security;

import java.util.Set;
import java.util.UUID;

/// The partner a claim resolves to, and all it acts for: itself and every unit beneath it.
public record Organisation(UUID partnerId, String name, Set<UUID> actsFor) {}
