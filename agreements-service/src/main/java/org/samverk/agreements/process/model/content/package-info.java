/// What is said of a model.
@NullMarked
package org.samverk.agreements.process.model.content;

import org.jspecify.annotations.NullMarked;
