/// What is downloaded beside JSON: calendars (RFC 5545) and tables.
@NullMarked
package org.samverk.kit.download;

import org.jspecify.annotations.NullMarked;
