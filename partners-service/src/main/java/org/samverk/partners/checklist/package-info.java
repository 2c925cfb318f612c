/// Checklists an organisation asks its collaborations to answer.
@NullMarked
package org.samverk.partners.checklist;

import org.jspecify.annotations.NullMarked;
