package io.hrsystem.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param environment what the command line must not show: passwords
 * @param log gets all that it prints
 */
record Program(String name, List<String> command, Map<String, String> environment, Path log) {}
