/// Files as they arrive, are recognised and are kept.
@NullMarked
package org.samverk.agreements.document.file;

import org.jspecify.annotations.NullMarked;
