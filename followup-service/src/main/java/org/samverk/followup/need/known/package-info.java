/// What reports and challenges refer to: areas, codes of the common lists, activities.
@NullMarked
package org.samverk.followup.need.known;

import org.jspecify.annotations.NullMarked;
