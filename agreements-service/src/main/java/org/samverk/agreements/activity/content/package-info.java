/// What is said of an activity.
@NullMarked
package org.samverk.agreements.activity.content;

import org.jspecify.annotations.NullMarked;
