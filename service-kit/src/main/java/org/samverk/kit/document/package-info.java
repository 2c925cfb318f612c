/// What a document to read and print is made of, and the words of the language it is in.
@NullMarked
package org.samverk.kit.document;

import org.jspecify.annotations.NullMarked;
