/// The agreement as a document to read, print and sign.
@NullMarked
package org.samverk.agreements.agreement.rendition;

import org.jspecify.annotations.NullMarked;
