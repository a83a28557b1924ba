// Read a bill of materials with CycloneDX' own library in JavaScript: `node bill_of_materials.cjs LIBRARY FILE`.
const {readFileSync} = require("node:fs");
const {Spec, Validation} = require(process.argv[2]);

const text = readFileSync(process.argv[3], "utf8");
const version = Spec.Version.v1dot6;
new Validation.JsonStrictValidator(version).validate(text).then((found) => console.log(JSON.stringify(found)));
