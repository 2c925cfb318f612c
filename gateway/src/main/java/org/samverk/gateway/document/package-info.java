/// The suite's one OpenAPI document, and what is derived from it.
@NullMarked
package org.samverk.gateway.document;

import org.jspecify.annotations.NullMarked;
