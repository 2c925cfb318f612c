/// Models of how to collaborate: those that come with the suite, and organisations' own.
@NullMarked
package org.samverk.agreements.process.model;

import org.jspecify.annotations.NullMarked;
