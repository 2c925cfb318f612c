/// What is done to reach what was agreed: planned, under way, done.
@NullMarked
package org.samverk.agreements.activity;

import org.jspecify.annotations.NullMarked;
