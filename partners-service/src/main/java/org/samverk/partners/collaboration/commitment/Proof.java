package org.samverk.partners.collaboration.commitment;

/// What others can see that speaks for a level, beside what the owner says is practised.
///
/// @param agreement that makes it FORMAL now
/// @param pathway on which two who take part refer people to one another, as the practice MUTUAL_REFERRAL has it
public record Proof(boolean agreement, boolean pathway) {}
