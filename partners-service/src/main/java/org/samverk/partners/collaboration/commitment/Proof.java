package org.samverk.partners.collaboration.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What others can see that speaks for a level, beside what the owner says is practised.
///
/// @param agreement that makes it FORMAL now
/// @param signedOn the day on which the first that does was signed by all, or came into force where nobody told
/// @param pathway on which two who take part refer people to one another, as the practice MUTUAL_REFERRAL has it
public record Proof(boolean agreement, @Nullable LocalDate signedOn, boolean pathway) {}
