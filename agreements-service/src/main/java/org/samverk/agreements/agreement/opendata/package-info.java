/// Agreements as releases of the Open Contracting Data Standard 1.1.5.
@NullMarked
package org.samverk.agreements.agreement.opendata;

import org.jspecify.annotations.NullMarked;
