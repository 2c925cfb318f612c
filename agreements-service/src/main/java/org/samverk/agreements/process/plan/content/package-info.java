/// What is said of a process plan and of its steps.
@NullMarked
package org.samverk.agreements.process.plan.content;

import org.jspecify.annotations.NullMarked;
