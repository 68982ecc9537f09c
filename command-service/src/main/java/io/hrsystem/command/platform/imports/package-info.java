/** What a feature needs so that its rows can be brought as a file; how a file is read is none of its business. */
@NullMarked
package io.hrsystem.command.platform.imports;

import org.jspecify.annotations.NullMarked;
