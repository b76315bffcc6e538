# Writes migrations/*.sql into one C++ file, so that the server carries its schema with it.
#   cmake -DFOLDER=…/migrations -DOUTPUT=….cc -P embed_migrations.cmake
# One literal stays under 16 KB, the least that every compiler must take.
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(stem ${file} NAME_WE)
  if(NOT stem MATCHES "^0*([1-9][0-9]*)_([a-z0-9_]+)$")
    message(FATAL_ERROR "${file}: a migration is called 0001_what_it_makes.sql")
  endif()
  set(version ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  file(READ ${file} text)
  string(LENGTH "${text}" length)
  string(APPEND rows "      {${version}, \"${name}\",\n")
  set(start 0)
  while(start LESS length)
    string(SUBSTRING "${text}" ${start} 15000 piece)
    string(APPEND rows "R\"sql(${piece})sql\"\n")
    math(EXPR start "${start} + 15000")
  endwhile()
  string(APPEND rows "      },\n")
endforeach()
file(WRITE ${OUTPUT} "// Made from migrations/*.sql at build time.
#include \"postgres/migrate.h\"

namespace frontdesk::postgres {

std::span<const Migration> migrations() {
  static constexpr Migration all[] = {
${rows}  };
  return all;
}

}  // namespace frontdesk::postgres
")
