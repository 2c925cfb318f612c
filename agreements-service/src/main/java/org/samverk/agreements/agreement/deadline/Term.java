package org.samverk.agreements.agreement.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One stretch of an agreement: the first as agreed, each further one a tacit renewal.
///
/// @param number from 1
/// @param end the last day, inclusive; absent when it runs until somebody ends it, or past the year 9999
public record Term(int number, LocalDate start, @Nullable LocalDate end) {}
