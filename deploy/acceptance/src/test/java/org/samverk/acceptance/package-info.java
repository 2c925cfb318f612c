/// What users and systems rely on, tried on the whole suite through its public door.
@org.jspecify.annotations.NullMarked
package org.samverk.acceptance;
