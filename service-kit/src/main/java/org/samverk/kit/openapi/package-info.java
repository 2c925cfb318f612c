/// Completes each service's OpenAPI document with what holds for every operation.
@NullMarked
package org.samverk.kit.openapi;

import org.jspecify.annotations.NullMarked;
