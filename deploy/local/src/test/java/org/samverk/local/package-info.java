@org.jspecify.annotations.NullMarked
package org.samverk.local;
