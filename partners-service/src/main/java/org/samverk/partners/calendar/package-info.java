/// Calendars to download (RFC 5545).
@NullMarked
package org.samverk.partners.calendar;

import org.jspecify.annotations.NullMarked;
