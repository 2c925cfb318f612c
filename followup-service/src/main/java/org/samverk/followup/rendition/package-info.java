/// The report of an occasion as a document to lay before who is reported to.
@NullMarked
package org.samverk.followup.rendition;

import org.jspecify.annotations.NullMarked;
