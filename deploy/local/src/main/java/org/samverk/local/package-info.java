/// Runs the whole suite on one machine: PostgreSQL, Keycloak, the services and the gateway.
@org.jspecify.annotations.NullMarked
package org.samverk.local;
