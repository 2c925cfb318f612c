@org.jspecify.annotations.NullMarked
package org.samverk.bench;
