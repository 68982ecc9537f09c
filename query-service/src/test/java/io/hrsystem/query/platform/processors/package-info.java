/** What is seen of processors. */
@NullMarked
package io.hrsystem.query.platform.processors;

import org.jspecify.annotations.NullMarked;
