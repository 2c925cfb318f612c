package org.samverk.partners.collaboration.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One move along the scale.
///
/// @param number counted from 1 within the collaboration
@Schema(name = "CommitmentChange")
public record CommitmentChange(
        int number, CommitmentLevel from, CommitmentLevel to, LocalDate date, String reason, Instant recordedAt) {}
