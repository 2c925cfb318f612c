package org.samverk.kit.organisations;

import java.util.UUID;

/// An organisation as last heard of.
/// @param kind a code of the register, such as MUNICIPALITY
/// @param country ISO 3166-1 alpha-2
/// @param numbered whether it has a number in a national register
public record KnownOrganisation(UUID id, String name, String kind, String country, boolean numbered) {}
