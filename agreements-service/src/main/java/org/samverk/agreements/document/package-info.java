/// Documents uploaded to agreements: signed originals, annexes, decisions.
@NullMarked
package org.samverk.agreements.document;

import org.jspecify.annotations.NullMarked;
