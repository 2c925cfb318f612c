/// Forums: where partners meet, who has a seat, who was appointed, and to whom it reports.
@NullMarked
package org.samverk.partners.forum;

import org.jspecify.annotations.NullMarked;
