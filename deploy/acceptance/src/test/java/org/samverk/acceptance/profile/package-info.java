/// The rules of the national REST API profile, each tried on the whole suite through its public door.
@org.jspecify.annotations.NullMarked
package org.samverk.acceptance.profile;
