package dev.powerpack.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Generates Java from contracts as a stranger would: with the folder of templates, and a
 * configuration with packages of its own.
 */
final class Generator {
  private final Path templates;
  private final Path output;

  Generator(Path templates, Path output) {
    this.templates = templates;
    this.output = output;
  }

  /**
   * Generates the client of a contract into a folder and packages of its own, and returns what it
   * could not, in sentences.
   */
  List<String> generate(Path contract, String name) throws IOException {
    Path client = output.resolve(name);
    Path configuration = output.resolve(name + ".yaml");
    Files.writeString(
        configuration,
        Files.readString(templates.resolve("generator.yaml"))
            .replaceAll("(?m)^ *pagingPackage:.*\\R", "")
            .replaceAll("dev([./])powerpack", "contracts$1" + name));
    CodegenConfigurator configurator = CodegenConfigurator.fromFile(configuration.toString());
    configurator.setInputSpec(contract.toString());
    configurator.setOutputDir(client.toString());
    configurator.setTemplateDir(templates.toString());
    configurator.setValidateSpec(false);
    try {
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
    return Files.readAllLines(client.resolve("unsupported.txt")).stream()
        // What is to be looked up is for the build of this SDK.
        .filter(line -> !line.isBlank() && !line.startsWith("check|"))
        .toList();
  }

  Path sources(String name) {
    return output.resolve(name).resolve("src/main/java");
  }
}
