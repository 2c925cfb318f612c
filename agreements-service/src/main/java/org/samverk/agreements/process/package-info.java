/// How organisations work their way from a shared concern to lasting collaboration: models of the way, and models
/// applied.
@NullMarked
package org.samverk.agreements.process;

import org.jspecify.annotations.NullMarked;
