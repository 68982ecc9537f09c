/** What can be seen of the processors of read models: how far they are, who works on them, what they have parked. */
@NullMarked
package io.hrsystem.query.platform.processors;

import org.jspecify.annotations.NullMarked;
