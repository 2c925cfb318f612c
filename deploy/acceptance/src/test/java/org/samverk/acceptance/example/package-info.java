/// What the document says by example, tried: every example fits its schema, and every operation takes its own.
@org.jspecify.annotations.NullMarked
package org.samverk.acceptance.example;
