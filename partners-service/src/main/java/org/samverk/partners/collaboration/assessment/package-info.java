/// What is assessed of a collaboration: its readiness, and the answers to checklists. Notes are kept apart.
@NullMarked
package org.samverk.partners.collaboration.assessment;

import org.jspecify.annotations.NullMarked;
