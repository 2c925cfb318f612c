/// Every refusal the gateway makes, and the catalogue of all refusals of the suite.
@NullMarked
package org.samverk.gateway.problem;

import org.jspecify.annotations.NullMarked;
