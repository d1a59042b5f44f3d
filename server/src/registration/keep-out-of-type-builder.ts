import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { addedAttributes } from './extend-user';

interface ChangedType {
  uid: string;
  attributes: Array<{ name: string }>;
}

interface Changes {
  contentTypes: ChangedType[];
}

interface SchemaService {
  updateSchema(changes: Changes): Promise<unknown>;
}

interface EditedType {
  contentType: { attributes: Record<string, unknown> };
}

interface ContentTypesService {
  editContentType(uid: string, edited: EditedType): Promise<unknown>;
}

const isOwn = (name: string) => !(name in addedAttributes);

/**
 * The Content-Type Builder writes all attributes of a type that it saves into the portal's
 * src/extensions. What this plugin adds to the user must not get there: without the plugin its
 * relations lead nowhere, and Strapi would not boot.
 */
export const keepOutOfTypeBuilder = (strapi: Core.Strapi) => {
  if (!strapi.plugin('content-type-builder')) return;
  const services = strapi.get('services');

  services.extend('plugin::content-type-builder.schema', (service: SchemaService) => ({
    ...service,
    updateSchema: ({ contentTypes, ...changes }: Changes) =>
      service.updateSchema({
        ...changes,
        contentTypes: contentTypes.map((type) =>
          type.uid === USER && type.attributes
            ? { ...type, attributes: type.attributes.filter(({ name }) => isOwn(name)) }
            : type
        ),
      }),
  }));

  services.extend('plugin::content-type-builder.content-types', (service: ContentTypesService) => ({
    ...service,
    editContentType(uid: string, { contentType, ...rest }: EditedType) {
      if (uid !== USER) return service.editContentType(uid, { contentType, ...rest });
      const attributes = Object.entries(contentType.attributes).filter(([name]) => isOwn(name));
      return service.editContentType(uid, {
        ...rest,
        contentType: { ...contentType, attributes: Object.fromEntries(attributes) },
      });
    },
  }));
};
