/// Says of the schemas in each service's OpenAPI document what its code says of their records.
@NullMarked
package org.samverk.kit.openapi.schema;

import org.jspecify.annotations.NullMarked;
