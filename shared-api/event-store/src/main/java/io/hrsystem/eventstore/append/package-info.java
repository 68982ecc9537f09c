/** How events get in: streams loaded and appended, with the rows beside them, in one transaction of two messages. */
@NullMarked
package io.hrsystem.eventstore.append;

import org.jspecify.annotations.NullMarked;
