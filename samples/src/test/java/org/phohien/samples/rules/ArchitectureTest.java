package org.phohien.samples.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The rules: no package cycle; the words know only the JDK; the code follows the drawing; nothing
 * calls out.
 */
final class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.phohien");

  @Test
  void theHouseIsSeen() {
    assertTrue(HOUSE.size() > 60, "only " + HOUSE.size() + " classes were found");
  }

  @Test
  void noPackageKnowsItselfThroughOthers() {
    slices().matching("org.phohien.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void modelAndTextKnowOnlyTheJdk() {
    classes()
        .that()
        .resideInAnyPackage("org.phohien.core.model..", "org.phohien.core.text..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.phohien.core.model..", "org.phohien.core.text..")
        .because("they are the language and outlive every engine")
        .check(HOUSE);
  }

  @Test
  void theCodeFollowsTheDrawing() {
    URL drawing = Objects.requireNonNull(getClass().getResource("/architecture.puml"));
    classes()
        .that()
        .resideOutsideOfPackage("org.phohien.samples..")
        .should(
            adhereToPlantUmlDiagram(
                drawing, consideringOnlyDependenciesInAnyPackage("org.phohien..")))
        .check(HOUSE);
  }

  @Test
  void onnxRuntimeIsStartedInOnePlaceWhereItIsKeptSilent() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.phohien.ingest.ocr.hannom.OnnxRuntime")
        .should()
        .callMethodWhere(
            target(owner(name("ai.onnxruntime.OrtEnvironment")))
                .and(target(name("getEnvironment"))))
        .because("started any other way it sends events to its makers")
        .check(HOUSE);
  }
}
