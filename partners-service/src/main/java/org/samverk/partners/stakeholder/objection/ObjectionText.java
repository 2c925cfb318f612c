package org.samverk.partners.stakeholder.objection;

import org.jspecify.annotations.Nullable;

/// The part of an objection that may name somebody.
public record ObjectionText(
        String text, @Nullable String argument, @Nullable String response) {}
