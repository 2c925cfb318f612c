/// Questions to the services in a caller's name, and one answer from several of theirs.
@NullMarked
package org.samverk.gateway.question;

import org.jspecify.annotations.NullMarked;
