/// What the forums one may see come to: who is above whom, which sectors meet, what an area lacks, who sits where.
@NullMarked
package org.samverk.partners.forum.report;

import org.jspecify.annotations.NullMarked;
