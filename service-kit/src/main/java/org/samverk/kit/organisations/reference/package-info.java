/// How queries show the organisations they mention, and find them under every id they have had.
@NullMarked
package org.samverk.kit.organisations.reference;

import org.jspecify.annotations.NullMarked;
